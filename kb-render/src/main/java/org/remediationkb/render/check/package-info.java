/** What a reader or a customer would stumble over in content that can be read. */
@NullMarked
package org.remediationkb.render.check;

import org.jspecify.annotations.NullMarked;
