package dev.laurel.simulator.stripe;

import jakarta.servlet.http.HttpServletRequest;

/** Where the caller reached the simulator, and so where its pages are to be found. */
final class SimulatorUrl {

    private SimulatorUrl() {}

    static String of(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
    }
}
