package dev.laurel.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines are entries. */
class EntryLineTest {

    private static final SealedEntry ENTRY = new SealedEntry("0a-1b", "cd", 2_147_483_647, EntryMethod.BONUS);

    @Test
    void aLineIsReadAsItIsWritten() {
        String line = new String(EntryLine.bytes(ENTRY), StandardCharsets.UTF_8);

        assertThat(line).isEqualTo("[\"0a-1b\",\"cd\",2147483647,\"bonus\"]\n");
        assertThat(EntryLine.parse(line.strip())).isEqualTo(ENTRY);
        assertThat(EntryLine.parse(" [ \"0a-1b\", \"cd\" , 2147483647,\"bonus\" ] "))
                .isEqualTo(ENTRY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "[\"0a\",\"cd\",1,\"bonus\"",
                "[\"0a\",\"cd\",1,\"bonus\"]]",
                "[\"0a\",\"cd\",1,\"bonus\",1]",
                "[\"0A\",\"cd\",1,\"bonus\"]",
                "[\"0a\",\"CD\",1,\"bonus\"]",
                "[\"0a\",\"\",1,\"bonus\"]",
                "[\"\",\"cd\",1,\"bonus\"]",
                "[\"0a\",\"cd\",0,\"bonus\"]",
                "[\"0a\",\"cd\",-1,\"bonus\"]",
                "[\"0a\",\"cd\",01,\"bonus\"]",
                "[\"0a\",\"cd\",1.0,\"bonus\"]",
                "[\"0a\",\"cd\",1e3,\"bonus\"]",
                "[\"0a\",\"cd\",2147483648,\"bonus\"]",
                "[\"0a\",\"cd\",99999999999999999999,\"bonus\"]",
                "[\"0a\",\"cd\",\"1\",\"bonus\"]",
                "[\"0a\",\"cd\",1,\"bonuS\"]",
                "{\"entryId\":\"0a\"}",
            })
    void nothingElseIsAnEntry(String line) {
        assertThatExceptionOfType(ProtocolViolation.class).isThrownBy(() -> EntryLine.parse(line));
    }

    @Test
    void entriesAreInOrderAndEachOnce() {
        Roll roll = new Roll();
        roll.add(new SealedEntry("0b", "cd", 1, EntryMethod.FREE));

        assertThatExceptionOfType(ProtocolViolation.class)
                .isThrownBy(() -> roll.add(new SealedEntry("0b", "cd", 1, EntryMethod.FREE)));
        assertThatExceptionOfType(ProtocolViolation.class)
                .isThrownBy(() -> roll.add(new SealedEntry("0a", "cd", 1, EntryMethod.FREE)));
    }
}
