package dev.laurel.sweepstakes;

import dev.laurel.test.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("dev.laurel.sweepstakes", "lifecycle");
    }
}
