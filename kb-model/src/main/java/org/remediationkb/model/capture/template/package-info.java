/** Lines as authors write them: a text with holes, which takes lines and prints them. */
@NullMarked
package org.remediationkb.model.capture.template;

import org.jspecify.annotations.NullMarked;
