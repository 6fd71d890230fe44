/** JSON Schemas of the files that authors write, so that editors complete and refuse as they type. */
@NullMarked
package org.remediationkb.rules.schema;

import org.jspecify.annotations.NullMarked;
