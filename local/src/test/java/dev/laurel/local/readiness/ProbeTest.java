package dev.laurel.local.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.mongo.EmbeddedMongo;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The probes that speak a protocol by hand. */
class ProbeTest {

    @Test
    void theStoreIsReadyWhileItAnswers() {
        int port;
        try (var mongo = EmbeddedMongo.inMemory()) {
            port = URI.create(mongo.connectionString()).getPort();
            assertThat(new MongoReadiness(port).isReady()).isTrue();
        }
        assertThat(new MongoReadiness(port).isReady()).isFalse();
    }

    @Test
    void aBrokerThatDoesNotListItselfYetIsNotReady() throws IOException {
        assertThat(readyWith(0)).isFalse();
        assertThat(readyWith(1)).isTrue();
    }

    private static boolean readyWith(int brokers) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answer(server, brokers));
            return new KafkaReadiness(server.getLocalPort()).isReady();
        }
    }

    private static void answer(ServerSocket server, int brokers) {
        try (Socket client = server.accept()) {
            var request = new DataInputStream(client.getInputStream());
            request.readNBytes(request.readInt());
            var answer = new DataOutputStream(client.getOutputStream());
            answer.writeInt(12);
            answer.writeInt(1);
            answer.writeInt(0);
            answer.writeInt(brokers);
            answer.flush();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
