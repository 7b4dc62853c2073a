package org.ledhub.teaching;

import jakarta.validation.constraints.NotNull;
import org.ledhub.shared.OneOf;

record DecideOnTopic(
        @NotNull(message = "Choose what becomes of it") @OneOf({Topic.OPEN, Topic.PLANNED, Topic.DECLINED})
        String state) {}
