package dev.laurel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import dev.laurel.platform.staff.StaffRecord;
import dev.laurel.test.LaurelTest;
import dev.laurel.test.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

@LaurelTest
class StaffLogTest {

    private final StaffLog log;
    private final MongoTemplate mongo;
    private final int port;

    StaffLogTest(StaffLog log, MongoTemplate mongo, @LocalServerPort int port) {
        this.log = log;
        this.mongo = mongo;
        this.port = port;
    }

    @BeforeEach
    void nothingWasDone() {
        mongo.getCollection("staffLog").deleteMany(new Document());
    }

    @Test
    void actionsAreNumberedAndChained() {
        StaffRecord first = write("one", "because");
        StaffRecord second = write("two", null);

        assertThat(first.number()).isEqualTo(1);
        assertThat(second.previousHash()).isEqualTo(first.hash());
        assertThat(log.downFrom(Long.MAX_VALUE, 10)).containsExactly(second, first);
        assertThat(log.firstBreak()).isEmpty();
    }

    @Test
    void whoeverChangesARecordIsFoundOut() {
        for (int i = 1; i <= 5; i++) {
            write("subject-" + i, "because");
        }
        List<Runnable> changes = List.of(
                () -> set(3, "actor", "somebody else"),
                () -> set(3, "details", new Document("points", "1000000")),
                () -> set(5, "reason.text", "another reason"),
                () -> set(1, "previousHash", "00"));
        for (Runnable change : changes) {
            List<Document> before = mongo.getCollection("staffLog").find().into(new ArrayList<>());
            change.run();
            assertThat(log.firstBreak()).isPresent();
            mongo.getCollection("staffLog").deleteMany(new Document());
            mongo.getCollection("staffLog").insertMany(before);
            assertThat(log.firstBreak()).isEmpty();
        }
        mongo.getCollection("staffLog").deleteOne(Filters.eq(2L));
        assertThat(log.firstBreak()).hasValue(3);
    }

    @Test
    void aReasonIsForgottenAndTheChainStaysWhole() {
        write("person", "she told us on the phone that she was ill");
        write("other", "as agreed");

        log.forgetReasons("person");

        assertThat(log.firstBreak()).isEmpty();
        assertThat(mongo.getCollection("staffLog")
                        .find()
                        .into(new ArrayList<>())
                        .toString())
                .doesNotContain("ill")
                .contains("as agreed");
    }

    @Test
    void manyWritersMakeOneChain() throws Exception {
        List<Callable<StaffRecord>> writers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String subject = "subject-" + i;
            writers.add(() -> write(subject, "at once"));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(writers)) {
                done.get();
            }
        }

        assertThat(log.downFrom(Long.MAX_VALUE, 100)).hasSize(40);
        assertThat(log.firstBreak()).isEmpty();
    }

    @Test
    void theLogIsReadInPages() throws Exception {
        for (int i = 1; i <= 3; i++) {
            write("subject-" + i, null);
        }

        String page = get("/api/admin/sample/audit-log?limit=2");
        assertThat(page).contains("\"number\":3", "\"number\":2", "\"nextCursor\":\"1\"");
        assertThat(get("/api/admin/sample/audit-log?limit=2&cursor=1"))
                .contains("subject-1", "\"nextCursor\":null")
                .doesNotContain("subject-2");
        assertThat(get("/api/admin/sample/audit-log/check")).contains("\"whole\":true");
    }

    private StaffRecord write(String subject, String reason) {
        return log.write(new StaffAction("staff", "adjust", subject, reason, Map.of("points", "10")));
    }

    private void set(long number, String field, Object value) {
        mongo.getCollection("staffLog").updateOne(Filters.eq(number), Updates.set(field, value));
    }

    private String get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", TestIssuer.shared().withRoles("someone", "admin"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
