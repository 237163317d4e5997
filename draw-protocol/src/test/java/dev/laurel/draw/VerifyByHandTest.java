package dev.laurel.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The shell lines of docs/verify.md, run as they stand there. */
class VerifyByHandTest {

    private static final Path PAGE = Path.of("..", "docs", "verify.md");
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final List<String> TOOLS = List.of("jq", "openssl", "xxd", "bc", "sha256sum", "awk");

    private final List<SealedEntry> entries = Samples.entries(new SplittableRandom(3), 11, 6, 9);

    @TempDir
    Path folder;

    @BeforeEach
    void aDraw() throws IOException, InterruptedException {
        for (String tool : TOOLS) {
            assumeTrue(run("command -v " + tool).contains(tool), "docs/verify.md is not tried: there is no " + tool);
        }
        Files.write(folder.resolve("proof.json"), Samples.bundle(entries));
        Files.write(folder.resolve("entries.ndjson"), Samples.lines(entries));
        int mine = 9;
        List<byte[]> leaves = entries.stream().map(SealedEntry::leafHash).toList();
        Receipt receipt =
                Receipt.of(entries.get(mine).entryId(), mine, leaves.size(), MerkleTree.auditPath(leaves, mine));
        Files.write(folder.resolve("mine.json"), EntryLine.bytes(entries.get(mine)));
        Files.write(folder.resolve("receipt.json"), new JsonMapper().writeValueAsBytes(receipt));
    }

    @Test
    void eachStepOfATrueDrawHolds() throws IOException, InterruptedException {
        assertThat(run(page()))
                .contains(
                        "1 the terms hold",
                        "2 the signature holds",
                        "3 the entries hold",
                        "4 the root holds",
                        "5 the randomness holds",
                        "7 the ranking holds",
                        "8 your entry is under the seal");
    }

    @Test
    void aChangedEntryIsSeen() throws IOException, InterruptedException {
        Path file = folder.resolve("entries.ndjson");
        String lines = Files.readString(file);
        String method = entries.getFirst().method().word();
        Files.writeString(file, lines.replaceFirst(method, method.equals("free") ? "bonus" : "free"));

        assertThat(run(page()))
                .contains("3 the entries hold")
                .doesNotContain("4 the root holds", "7 the ranking holds");
    }

    @Test
    void aChangedBundleIsSeen() throws IOException, InterruptedException {
        Path file = folder.resolve("proof.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\"WINNER\"", "\"ALTERNATE\""));

        assertThat(run(page())).contains("1 the terms hold").doesNotContain("2 the signature holds");
    }

    private static String page() throws IOException {
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"));
    }

    private String run(String script) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("script.sh"), script);
        Path printed = folder.resolve("printed.txt");
        new ProcessBuilder("sh", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start()
                .waitFor();
        return Files.readString(printed, StandardCharsets.UTF_8);
    }
}
