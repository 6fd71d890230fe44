/** Pages and phrases in other languages than that of the content. */
@NullMarked
package org.remediationkb.rules.translation;

import org.jspecify.annotations.NullMarked;
