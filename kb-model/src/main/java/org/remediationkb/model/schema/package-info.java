/** JSON Schemas, which tell editors what may stand in a file. */
@NullMarked
package org.remediationkb.model.schema;

import org.jspecify.annotations.NullMarked;
