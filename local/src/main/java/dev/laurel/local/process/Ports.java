package dev.laurel.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who has a port. */
public final class Ports {

    private static final List<Path> LISTENERS = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String LISTENING = "0A";

    private Ports() {}

    /** Whether somebody listens on it on this machine. */
    public static boolean isTaken(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException nobody) {
            return !canBeBound(port);
        }
    }

    private static boolean canBeBound(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** The process that listens on a port, where the system lets it be known. */
    public static Optional<ProcessHandle> holder(int port) {
        return LISTENERS.stream()
                .flatMap(table -> socketOf(table, port).stream())
                .flatMap(socket -> ownerOf(socket).stream())
                .findFirst();
    }

    private static Optional<String> socketOf(Path table, int port) {
        String local = String.format(Locale.ROOT, ":%04X", port);
        try (Stream<String> lines = Files.lines(table)) {
            return lines.map(line -> line.trim().split("\\s+"))
                    .filter(fields -> fields.length > 9 && fields[1].endsWith(local) && fields[3].equals(LISTENING))
                    .map(fields -> "socket:[" + fields[9] + "]")
                    .findFirst();
        } catch (IOException notLinux) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessHandle> ownerOf(String socket) {
        return ProcessHandle.allProcesses()
                .filter(process -> hasOpen(process.pid(), socket))
                .findFirst();
    }

    private static boolean hasOpen(long pid, String socket) {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return open.anyMatch(descriptor -> pointsTo(descriptor, socket));
        } catch (IOException | RuntimeException notOurs) {
            return false;
        }
    }

    private static boolean pointsTo(Path descriptor, String socket) {
        try {
            return Files.readSymbolicLink(descriptor).toString().equals(socket);
        } catch (IOException gone) {
            return false;
        }
    }
}
