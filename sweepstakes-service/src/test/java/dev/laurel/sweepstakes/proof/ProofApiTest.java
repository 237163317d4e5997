package dev.laurel.sweepstakes.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.draw.Location;
import dev.laurel.draw.PublicKeys;
import dev.laurel.draw.PublishedDraw;
import dev.laurel.draw.RankOutcome;
import dev.laurel.draw.Report;
import dev.laurel.draw.SealedEntry;
import dev.laurel.draw.Terms;
import dev.laurel.sweepstakes.beacon.FakeDrand;
import dev.laurel.sweepstakes.draw.Draw;
import dev.laurel.sweepstakes.draw.DrawWinners;
import dev.laurel.sweepstakes.draw.Drawing;
import dev.laurel.sweepstakes.seal.Entrants;
import dev.laurel.sweepstakes.seal.SealSweepstakes;
import dev.laurel.sweepstakes.seal.SealedEntries;
import dev.laurel.sweepstakes.seal.Sealing;
import dev.laurel.test.LaurelTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From seal to proof over HTTP, with documents in MongoDB and a beacon over HTTP. */
@LaurelTest
class ProofApiTest {

    private static final FakeDrand DRAND = FakeDrand.start(Entrants.KEY);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final SealSweepstakes seal;
    private final SealedEntries sealed;
    private final DrawWinners winners;
    private final ScriptedOutcomes outcomes;
    private final int port;
    private final Instant now;
    private final List<SealedEntry> entries = Entrants.entries(2_500);
    private final Terms terms;

    ProofApiTest(
            SealSweepstakes seal,
            SealedEntries sealed,
            DrawWinners winners,
            ScriptedOutcomes outcomes,
            Clock clock,
            @LocalServerPort int port) {
        this.seal = seal;
        this.sealed = sealed;
        this.winners = winners;
        this.outcomes = outcomes;
        this.port = port;
        this.now = clock.instant();
        this.terms = Entrants.terms(now.plusSeconds(600));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Scripted {

        /** These sweepstakes are known to no one but the seal. */
        @Bean
        @Primary
        ScriptedOutcomes scriptedOutcomes() {
            return new ScriptedOutcomes();
        }
    }

    @DynamicPropertySource
    static void beacon(DynamicPropertyRegistry properties) {
        properties.add("laurel.sweepstakes.beacon.endpoints", DRAND::uri);
        properties.add("laurel.sweepstakes.beacon.chain-hash", Entrants.CHAIN::chainHash);
        properties.add("laurel.sweepstakes.beacon.public-key", Entrants.CHAIN::publicKey);
        properties.add(
                "laurel.sweepstakes.beacon.genesis", () -> Instant.ofEpochSecond(Entrants.CHAIN.genesisSeconds()));
        properties.add("laurel.sweepstakes.beacon.period", () -> Duration.ofSeconds(Entrants.CHAIN.periodSeconds()));
    }

    @AfterAll
    static void stopBeacon() {
        DRAND.close();
    }

    @BeforeEach
    void theBeaconIsTrue() {
        DRAND.is(FakeDrand.Mood.TRUE);
    }

    @Test
    void whatIsNotSealedHasNoProof() throws Exception {
        HttpResponse<String> answer = get("/proof", "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("https://laurel.dev/problems/not-sealed");
        assertThat(get("/proof/entries", "").statusCode()).isEqualTo(404);
        assertThat(winners.draw(terms.sweepstakesId())).isInstanceOf(Drawing.Waiting.class);
    }

    @Test
    void theSealIsPublicBeforeTheDraw() throws Exception {
        sealIt();

        assertThat(verify().holds()).isTrue();
        assertThat(get("/proof", "").body()).doesNotContain("\"ranking\"").contains("\"merkleRoot\"");
    }

    @Test
    void theKeyFileTellsTheBeaconBesideTheKeys() throws Exception {
        HttpResponse<String> file = HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + PublicKeys.PATH))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(file.body())
                .contains("\"keys\":[{", "\"chainHash\":\"" + Entrants.CHAIN.chainHash() + "\"")
                .contains("\"genesisSeconds\":" + Entrants.CHAIN.genesisSeconds());
        assertThat(PublicKeys.parse(file.body().getBytes(StandardCharsets.UTF_8))
                        .isEmpty())
                .isFalse();
    }

    @Test
    void aDrawIsPublicAndVerifies() throws Exception {
        sealIt();
        assertThat(winners.draw(terms.sweepstakesId())).isInstanceOf(Drawing.Drawn.class);

        Report report = verify();

        assertThat(report.holds()).as(report.toString()).isTrue();
        assertThat(report.toString()).contains("operator's published key");
        assertThat(get("/proof", "").body()).contains("\"outcome\":\"WINNER\"", "\"outcome\":\"ALTERNATE\"");
    }

    @Test
    void aDisqualifiedPlaceKeepsItsRankAndTheProofHolds() throws Exception {
        sealIt();
        winners.draw(terms.sweepstakesId());
        outcomes.of(terms.sweepstakesId(), drawn -> {
            List<RankOutcome> changed = new ArrayList<>(drawn);
            changed.set(1, new RankOutcome(drawn.get(1).place(), RankOutcome.DISQUALIFIED, "INELIGIBLE_REGION"));
            changed.set(3, new RankOutcome(drawn.get(3).place(), RankOutcome.WINNER, null));
            return changed;
        });

        assertThat(verify().holds()).isTrue();
        assertThat(get("/proof", "").body()).contains("\"outcome\":\"DISQUALIFIED\"", "INELIGIBLE_REGION");
    }

    @Test
    void aLateBeaconIsWaitedForAndNothingIsRecorded() {
        sealIt();
        DRAND.is(FakeDrand.Mood.LATE);

        assertThat(winners.draw(terms.sweepstakesId())).isInstanceOf(Drawing.Waiting.class);
        assertThat(winners.find(terms.sweepstakesId())).isEmpty();
    }

    @Test
    void drawingAtOnceAndAgainGivesOneRecord() throws Exception {
        sealIt();
        Callable<Draw> draw = () -> ((Drawing.Drawn) winners.draw(terms.sweepstakesId())).draw();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<Draw>> drawn = threads.invokeAll(List.of(draw, draw, draw, draw));
            for (Future<Draw> one : drawn) {
                assertThat(one.get())
                        .isEqualTo(winners.find(terms.sweepstakesId()).orElseThrow());
            }
        }
    }

    @Test
    void whatDoesNotVerifyIsNotRecorded() {
        // sealed after its round, as whoever knew the randomness would
        Terms known = Entrants.terms(now.minusSeconds(60));
        seal.seal(known, List.of(), now.plusSeconds(600), entries.stream());

        Drawing drawing = winners.draw(known.sweepstakesId());

        assertThat(drawing).isInstanceOf(Drawing.Waiting.class);
        assertThat(drawing.toString()).contains("BEFORE the seal");
        assertThat(winners.find(known.sweepstakesId())).isEmpty();
    }

    @Test
    void cachesAreAnsweredWithoutABody() throws Exception {
        sealIt();
        for (String path : List.of("/proof", "/proof/entries")) {
            HttpResponse<String> first = get(path, "");
            String tag = first.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again = get(path, tag);

            assertThat(first.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("public");
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }

    @Test
    void theEntriesAreLinesInOrder() throws Exception {
        sealIt();

        HttpResponse<String> answer = get("/proof/entries", "");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        assertThat(answer.body().lines()).hasSize(entries.size()).isSorted();
    }

    @Test
    void storedEntriesHaveReceipts() {
        sealIt();
        String root = seal.find(terms.sweepstakesId()).orElseThrow().statement().merkleRoot();
        SealedEntry entry = entries.get(1_777);

        assertThat(sealed.receipts(terms.sweepstakesId(), List.of(entry.entryId()))
                        .get(entry.entryId())
                        .proves(entry, root))
                .isTrue();
    }

    private void sealIt() {
        assertThat(seal.seal(terms, List.of(), now.plusSeconds(500), entries.stream()))
                .isInstanceOf(Sealing.Sealed.class);
    }

    private Report verify() throws IOException {
        return PublishedDraw.open(new Location.Address(uri("/proof")), null, null)
                .verify(Entrants.CHAIN);
    }

    private HttpResponse<String> get(String path, String tag) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        return HTTP.send(
                (tag.isEmpty() ? request : request.header("If-None-Match", tag)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + "/api/sweepstakes/" + terms.sweepstakesId() + path);
    }
}
