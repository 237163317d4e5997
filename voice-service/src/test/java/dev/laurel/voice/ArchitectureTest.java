package dev.laurel.voice;

import dev.laurel.test.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("dev.laurel.voice");
    }
}
