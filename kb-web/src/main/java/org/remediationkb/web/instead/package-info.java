/** Stands for classes and methods of the JDK that the script's Java does not have. */
@NullMarked
package org.remediationkb.web.instead;

import org.jspecify.annotations.NullMarked;
