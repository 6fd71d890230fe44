/** The templates that pages are: their language, its check, and the facts that fill them in. */
@NullMarked
package org.remediationkb.render.template;

import org.jspecify.annotations.NullMarked;
