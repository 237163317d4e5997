package dev.laurel.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitBackendTest {

    @Test
    void servesWhatIsCommittedAsSoonAsItIsCommitted(@TempDir Path folder) throws Exception {
        try (Git git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call()) {
            commit(git, folder, "laurel.answer: 41\n");
            try (Server server = Server.with(
                    "LAUREL_CONFIG_BACKEND=git", "LAUREL_CONFIG_GIT=" + new File(folder.toString()).toURI())) {
                assertThat(server.get("/payment-service/local").body()).contains("\"laurel.answer\":41");

                commit(git, folder, "laurel.answer: 42\n");
                assertThat(server.get("/payment-service/local").body()).contains("\"laurel.answer\":42");
            }
        }
    }

    private static void commit(Git git, Path folder, String content) throws Exception {
        Files.writeString(folder.resolve("payment-service.yml"), content);
        git.add().addFilepattern("payment-service.yml").call();
        git.commit()
                .setSign(false)
                .setAuthor("test", "test@laurel.local")
                .setCommitter("test", "test@laurel.local")
                .setMessage("a change")
                .call();
    }
}
