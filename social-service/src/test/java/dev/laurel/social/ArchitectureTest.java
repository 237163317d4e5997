package dev.laurel.social;

import dev.laurel.test.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("dev.laurel.social");
    }
}
