package dev.laurel.simulator.graph;

import java.time.Instant;

/**
 * A post on the Page.
 *
 * @param id the Page's id and the post's own
 * @param link empty without one
 */
record PagePost(String id, String message, String link, Instant createdAt, Instant updatedAt, boolean deleted) {

    PagePost edited(String text, Instant now) {
        return new PagePost(id, text, link, createdAt, now, deleted);
    }

    PagePost withdrawn(Instant now) {
        return new PagePost(id, message, link, createdAt, now, true);
    }
}
