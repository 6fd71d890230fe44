/** YAML and JSON as a tree whose every node knows its place, so that errors can point at it. */
@NullMarked
package org.remediationkb.model.yaml;

import org.jspecify.annotations.NullMarked;
