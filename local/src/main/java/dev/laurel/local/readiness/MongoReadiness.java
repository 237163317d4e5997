package dev.laurel.local.readiness;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Ready when a ping is answered: one message of MongoDB's protocol (OP_MSG), written by hand to need no driver. */
public record MongoReadiness(int port) implements Readiness {

    private static final int TIMEOUT_MILLIS = 1_000;
    private static final int OP_MSG = 2013;
    private static final byte INT = 0x10;
    private static final byte STRING = 0x02;

    @Override
    public boolean isReady() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(ping());
            byte[] header = new DataInputStream(socket.getInputStream()).readNBytes(16);
            return header.length == 16
                    && ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(12) == OP_MSG;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** {@code {ping: 1, $db: "admin"}} with header, flags and section kind before it. */
    private static byte[] ping() {
        ByteBuffer message = ByteBuffer.allocate(128).order(ByteOrder.LITTLE_ENDIAN);
        message.putInt(0).putInt(1).putInt(0).putInt(OP_MSG).putInt(0).put((byte) 0);
        int start = message.position();
        message.putInt(0).put(INT).put(name("ping")).putInt(1);
        byte[] database = name("admin");
        message.put(STRING)
                .put(name("$db"))
                .putInt(database.length)
                .put(database)
                .put((byte) 0);
        message.putInt(start, message.position() - start).putInt(0, message.position());
        var bytes = new byte[message.position()];
        message.flip().get(bytes);
        return bytes;
    }

    private static byte[] name(String name) {
        return (name + '\0').getBytes(StandardCharsets.US_ASCII);
    }
}
