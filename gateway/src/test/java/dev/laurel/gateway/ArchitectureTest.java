package dev.laurel.gateway;

import dev.laurel.test.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("dev.laurel.gateway");
    }
}
