package dev.laurel.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.laurel.draw.Vectors.Case;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What others computed from the same terms, entries and real rounds of quicknet. */
class VectorsTest {

    @Test
    void theSharedVectorsAreAmongThose() {
        assumeTrue(
                System.getenv("LAUREL_SHARED") != null, "LAUREL_SHARED is not set: only this module's own vectors run");
        assertThat(Vectors.shared()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.laurel.draw.Vectors#all")
    void theTermsHaveThisHash(Case vector) {
        assertThat(vector.terms().hash()).isEqualTo(vector.expected("termsHash"));
        assertThat(vector.terms().json()).hasToString(vector.json().get("terms").toString());
    }

    @ParameterizedTest
    @MethodSource("dev.laurel.draw.Vectors#all")
    void theEntriesHaveThisCountWeightAndRoot(Case vector) {
        Roll roll = vector.roll();

        assertThat(roll.size()).isEqualTo(vector.expected().get("entryCount").intValue());
        assertThat(roll.totalWeight())
                .isEqualTo(vector.expected().get("totalWeight").longValue());
        assertThat(roll.merkleRoot()).isEqualTo(vector.expected("merkleRoot"));
    }

    @ParameterizedTest
    @MethodSource("dev.laurel.draw.Vectors#all")
    void theReceiptIsThisAndProvesItsEntry(Case vector) {
        JsonNode receipt = vector.json().get("receipt");
        int index = receipt.get("leafIndex").intValue();
        List<SealedEntry> entries = vector.entries();
        List<byte[]> leaves = entries.stream().map(SealedEntry::leafHash).toList();

        Receipt computed =
                Receipt.of(entries.get(index).entryId(), index, leaves.size(), MerkleTree.auditPath(leaves, index));

        assertThat(Hex.of(leaves.get(index))).isEqualTo(receipt.get("leafHash").stringValue());
        assertThat(computed.entryId()).isEqualTo(receipt.get("entryId").stringValue());
        assertThat(computed.auditPath())
                .isEqualTo(StreamSupport.stream(receipt.get("auditPath").spliterator(), false)
                        .map(JsonNode::stringValue)
                        .toList());
        assertThat(computed.proves(entries.get(index), vector.expected("merkleRoot")))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("dev.laurel.draw.Vectors#all")
    void theRoundVerifiesAndYieldsThisSeedAndRanking(Case vector) {
        Terms terms = vector.terms();
        String randomness = BeaconChain.randomness(vector.signature());
        byte[] seed = Seed.of(terms.hash(), vector.expected("merkleRoot"), randomness);

        assertThat(BeaconChain.QUICKNET.verifies(terms.round(), vector.signature()))
                .isTrue();
        assertThat(BeaconChain.QUICKNET.verifies(terms.round() + 1, vector.signature()))
                .isFalse();
        assertThat(randomness).isEqualTo(vector.expected("randomness"));
        assertThat(Hex.of(seed)).isEqualTo(vector.expected("seed"));
        assertThat(Ranking.of(vector.roll(), seed, terms.places())).isEqualTo(ranking(vector));
    }

    private static List<Rank> ranking(Case vector) {
        return StreamSupport.stream(vector.expected().get("ranking").spliterator(), false)
                .map(rank -> new Rank(
                        rank.get("rank").intValue(),
                        rank.get("entryId").stringValue(),
                        rank.get("entrant").stringValue()))
                .toList();
    }
}
