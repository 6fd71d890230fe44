/** What an engineer does about a case: as Markdown, for a terminal, and as JSON. */
@NullMarked
package org.remediationkb.render.worksheet;

import org.jspecify.annotations.NullMarked;
