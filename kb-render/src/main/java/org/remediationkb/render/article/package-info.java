/** Articles to publish. */
@NullMarked
package org.remediationkb.render.article;

import org.jspecify.annotations.NullMarked;
