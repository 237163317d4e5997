package dev.laurel.simulator.graph;

import tools.jackson.databind.JsonNode;

/** One field of the Page's Messenger profile. */
record ProfileField(String name, JsonNode value) {}
