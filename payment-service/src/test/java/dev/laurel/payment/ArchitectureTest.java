package dev.laurel.payment;

import dev.laurel.test.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("dev.laurel.payment", "payment");
    }
}
