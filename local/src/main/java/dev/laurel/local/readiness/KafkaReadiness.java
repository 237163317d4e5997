package dev.laurel.local.readiness;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Ready when a broker lists itself, which it does not before it is registered and takes requests. The one request is
 * written by hand (Metadata version 4 of Kafka's protocol), since the client library takes longer to load than the
 * broker to answer.
 */
public record KafkaReadiness(int port) implements Readiness {

    private static final int TIMEOUT_MILLIS = 1_000;
    private static final int METADATA = 3;
    private static final int VERSION = 4;

    @Override
    public boolean isReady() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            var request = new DataOutputStream(socket.getOutputStream());
            request.writeInt(2 + 2 + 4 + 2 + 4 + 1);
            request.writeShort(METADATA);
            request.writeShort(VERSION);
            request.writeInt(1); // correlation id
            request.writeShort(-1); // no client id
            request.writeInt(0); // no topics
            request.writeByte(0); // create none
            request.flush();
            var answer = new DataInputStream(socket.getInputStream());
            answer.readInt(); // length
            answer.readInt(); // correlation id
            answer.readInt(); // throttle time
            return answer.readInt() > 0; // number of brokers
        } catch (IOException notYet) {
            return false;
        }
    }
}
