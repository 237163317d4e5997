package dev.laurel.loyalty.reward;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.loyalty.coupon.CouponsReady;
import dev.laurel.loyalty.coupon.FillPool;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.problem.Problem;
import dev.laurel.platform.problem.ProblemException;
import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Uploads of codes: a file, or the text itself. */
@RestController
@RequestMapping("/api/admin/loyalty/rewards/{id}/codes")
class PoolController {

    private static final int MOST_ERRORS = 200;

    private final Rewards rewards;
    private final FillPool fillPool;
    private final CouponsReady ready;
    private final StaffLog log;

    PoolController(Rewards rewards, FillPool fillPool, CouponsReady ready, StaffLog log) {
        this.rewards = rewards;
        this.fillPool = fillPool;
        this.ready = ready;
        this.log = log;
    }

    /**
     * What was made of an upload.
     *
     * @param errors the first lines that were left out and why
     */
    record Upload(int lines, int added, int refused, List<FillPool.RefusedLine> errors) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Upload uploadFile(
            Principal staff, @PathVariable String id, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw CommonProblems.validation(List.of(new FieldError("file", "is required")))
                    .asException();
        }
        return fill(staff, id, new String(file.getBytes(), UTF_8));
    }

    @PostMapping(consumes = {MediaType.TEXT_PLAIN_VALUE, "text/csv"})
    Upload uploadText(Principal staff, @PathVariable String id, @RequestBody byte[] codes) {
        return fill(staff, id, new String(codes, UTF_8));
    }

    private Upload fill(Principal staff, String id, String codes) {
        Optional<Reward> reward = rewards.find(id);
        if (reward.isEmpty()) {
            throw CommonProblems.notFound().asException();
        }
        if (!(reward.get().terms().kind() instanceof RewardKind.PooledCoupon)) {
            throw notPossible("Only a reward of the kind coupon-pool has codes to upload.");
        }
        if (!ready.hasSecret()) {
            throw notPossible("Codes cannot be kept: laurel.loyalty.coupons.secret is not set.");
        }
        log.write(new StaffAction(
                staff.getName(),
                "upload-codes",
                id,
                null,
                Map.of("lines", Long.toString(codes.lines().count()))));
        FillPool.Filled filled = fillPool.fill(id, codes);
        List<FillPool.RefusedLine> errors = filled.refused();
        return new Upload(
                filled.lines(), filled.added(), errors.size(), errors.subList(0, Math.min(MOST_ERRORS, errors.size())));
    }

    private static ProblemException notPossible(String why) {
        return Problem.of("not-possible-now", HttpStatus.CONFLICT, "Not possible now", why)
                .asException();
    }
}
