/** A library as a static site: pages, a search without a server, and pictures of the order. */
@NullMarked
package org.remediationkb.render.site;

import org.jspecify.annotations.NullMarked;
