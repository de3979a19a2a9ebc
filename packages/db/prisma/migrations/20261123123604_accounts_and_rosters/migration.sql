-- AlterTable
ALTER TABLE "classes" ADD COLUMN     "attendance_goal_percent" INTEGER NOT NULL DEFAULT 80;

-- AlterTable
ALTER TABLE "logins" DROP COLUMN "previous_refresh_hash",
ADD COLUMN     "replaced_at" TIMESTAMPTZ(3)[] DEFAULT ARRAY[]::TIMESTAMPTZ(3)[];

-- CreateTable
CREATE TABLE "sign_in_failures" (
    "email_hash" BYTEA NOT NULL,
    "failures" INTEGER NOT NULL,
    "locked_until" TIMESTAMPTZ(3),
    "last_failed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_failures_pkey" PRIMARY KEY ("email_hash")
);

-- CreateTable
CREATE TABLE "password_resets" (
    "token_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_resets_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "class_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "full_name" TEXT NOT NULL DEFAULT '',
    "invited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sign_in_failures_last_failed_at_idx" ON "sign_in_failures"("last_failed_at");

-- CreateIndex
CREATE INDEX "password_resets_user_id_idx" ON "password_resets"("user_id");

-- CreateIndex
CREATE INDEX "invitations_email_idx" ON "invitations"("email");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_class_id_email_key" ON "invitations"("class_id", "email");

-- CreateIndex
CREATE INDEX "logins_refreshed_at_idx" ON "logins"("refreshed_at");

-- CreateIndex
CREATE INDEX "sessions_ended_at_end_time_idx" ON "sessions"("ended_at", "end_time");

-- AddForeignKey
ALTER TABLE "password_resets" ADD CONSTRAINT "password_resets_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "classes"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- From here on by hand: what Prisma cannot express.

ALTER TABLE "classes"
    ADD CONSTRAINT "classes_attendance_goal_percent_range" CHECK ("attendance_goal_percent" BETWEEN 1 AND 100);

ALTER TABLE "sign_in_failures"
    ADD CONSTRAINT "sign_in_failures_email_hash_sha256" CHECK (octet_length("email_hash") = 32),
    ADD CONSTRAINT "sign_in_failures_failures_positive" CHECK ("failures" > 0);

ALTER TABLE "password_resets"
    ADD CONSTRAINT "password_resets_token_hash_sha256" CHECK (octet_length("token_hash") = 32);

ALTER TABLE "invitations"
    ADD CONSTRAINT "invitations_email_lower_case" CHECK ("email" = lower("email")),
    ADD CONSTRAINT "invitations_email_not_blank" CHECK ("email" ~ '\S');
