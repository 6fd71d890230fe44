/** The configuration as {@code show} lists it: blocks of tables, entries and settings. */
@NullMarked
package org.remediationkb.model.capture.configuration;

import org.jspecify.annotations.NullMarked;
