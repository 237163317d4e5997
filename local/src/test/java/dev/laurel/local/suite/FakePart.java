package dev.laurel.local.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A process that stands in for a part: {@code FakePart <what> <port>}. */
public final class FakePart {

    private FakePart() {}

    /** Listens, or does not and ends, or does neither, or does not hear that it should end. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        switch (arguments[0]) {
            case "fails" -> {
                System.out.println("starting up");
                System.err.println("cannot read the stars");
                System.exit(7);
            }
            case "sleeps" -> Thread.currentThread().join();
            case "deaf" -> {
                Runtime.getRuntime().addShutdownHook(new Thread(FakePart::sleepForever));
                listen(arguments[1]);
            }
            default -> listen(arguments[1]);
        }
    }

    private static void listen(String port) throws IOException {
        try (var socket = new ServerSocket(Integer.parseInt(port), 10, InetAddress.getLoopbackAddress())) {
            while (socket.isBound()) {
                socket.accept().close();
            }
        }
    }

    private static void sleepForever() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
