package dev.laurel.simulator.graph;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * What the Page has sent to somebody.
 *
 * @param messagingType {@code RESPONSE}, {@code UPDATE} or {@code MESSAGE_TAG}
 * @param tag empty without one
 */
record SentMessage(String mid, String psid, Instant at, String messagingType, String tag, JsonNode message) {}
