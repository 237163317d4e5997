/**
 * Meta's Graph API as far as a Page needs it: Messenger's Send API and profile, the Page's feed, webhooks, and the
 * signed request of a data deletion. It enforces the rules of 2026: windows, tags, lengths, the app secret's proof.
 */
@NullMarked
package dev.laurel.simulator.graph;

import org.jspecify.annotations.NullMarked;
