package dev.laurel.simulator.square;

import tools.jackson.databind.node.ObjectNode;

/** What goes over the wire. */
record Reply(int status, ObjectNode body) {

    static Reply ok(ObjectNode body) {
        return new Reply(200, body);
    }

    static Reply refused(SquareError error) {
        return new Reply(error.status(), SquareJson.errors(error));
    }
}
