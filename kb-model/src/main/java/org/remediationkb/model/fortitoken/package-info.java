/**
 * The first subject: FortiToken activation on FortiGate. Product texts, serial patterns and codes are
 * those of the vendor's articles 194508 (basic troubleshooting of FortiToken) and of the technical
 * tip on hard tokens whose seed the server keeps back.
 */
@NullMarked
package org.remediationkb.model.fortitoken;

import org.jspecify.annotations.NullMarked;
