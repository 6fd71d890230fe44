/** The fact file: a case as somebody writes it down, in YAML or JSON, and the schema for editors. */
@NullMarked
package org.remediationkb.model.factfile;

import org.jspecify.annotations.NullMarked;
