package dev.laurel.simulator.edge;

import jakarta.servlet.http.HttpServletRequest;

/** Where the caller reached the simulator, and so where its pages are to be found. */
public final class SimulatorUrl {

    private SimulatorUrl() {}

    public static String of(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
    }
}
