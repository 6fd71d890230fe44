/** What values the properties of facts can have, described as data, and the values themselves. */
@NullMarked
package org.remediationkb.model.value;

import org.jspecify.annotations.NullMarked;
