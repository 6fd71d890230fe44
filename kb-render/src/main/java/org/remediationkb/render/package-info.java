/** How an answer looks to its reader: pages of the knowledge base and diagnoses as documents. */
@NullMarked
package org.remediationkb.render;

import org.jspecify.annotations.NullMarked;
