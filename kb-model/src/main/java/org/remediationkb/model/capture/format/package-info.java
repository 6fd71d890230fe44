/**
 * What outputs look like and what their lines mean, as data, and how an output is read by that. No
 * class here knows a product.
 */
@NullMarked
package org.remediationkb.model.capture.format;

import org.jspecify.annotations.NullMarked;
