/** The pages, articles and commands of a content folder, read and checked. */
@NullMarked
package org.remediationkb.rules.content;

import org.jspecify.annotations.NullMarked;
