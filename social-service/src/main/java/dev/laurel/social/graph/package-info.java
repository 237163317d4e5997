/**
 * Meta's Graph API, by restfb: the connection to our Page, what its failures mean, and what Meta's app secret signs.
 * Tokens travel in a header and are never logged.
 */
@NullMarked
package dev.laurel.social.graph;

import org.jspecify.annotations.NullMarked;
