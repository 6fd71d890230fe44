/** What was proved of pages, and what their tests notice, as people and programs read it. */
@NullMarked
package org.remediationkb.render.proof;

import org.jspecify.annotations.NullMarked;
