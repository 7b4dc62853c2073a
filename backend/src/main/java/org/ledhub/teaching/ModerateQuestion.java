package org.ledhub.teaching;

import jakarta.validation.constraints.NotNull;
import org.ledhub.shared.OneOf;

record ModerateQuestion(
        @NotNull(message = "Choose what becomes of it") @OneOf({Question.OPEN, Question.ANSWERED, Question.HIDDEN})
        String state) {}
