-- CreateEnum
CREATE TYPE "user_role" AS ENUM ('student', 'employee');

-- CreateEnum
CREATE TYPE "enrolment_policy" AS ENUM ('open', 'code', 'closed');

-- CreateEnum
CREATE TYPE "attendance_status" AS ENUM ('present', 'late', 'absent', 'excused');

-- CreateEnum
CREATE TYPE "session_event_type" AS ENUM ('session-started', 'code-replaced', 'attendance-marked', 'attendance-changed', 'session-ended');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "role" "user_role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "logins" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "refresh_hash" BYTEA NOT NULL,
    "previous_refresh_hash" BYTEA,
    "refreshed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "logins_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "classes" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "teacher_id" UUID NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "capacity" INTEGER,
    "enrolment_policy" "enrolment_policy" NOT NULL DEFAULT 'open',
    "join_code" TEXT,
    "code_ttl_seconds" INTEGER,
    "late_after_minutes" INTEGER NOT NULL DEFAULT 10,
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "students_see_names" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "classes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enrollments" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "student_id" UUID NOT NULL,
    "class_id" UUID NOT NULL,
    "enrolled_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "enrollments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "number" SERIAL NOT NULL,
    "class_id" UUID NOT NULL,
    "start_time" TIMESTAMPTZ(3) NOT NULL,
    "end_time" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "code_key" BYTEA NOT NULL,
    "code_epoch" INTEGER NOT NULL DEFAULT 0,
    "code_epoch_at" TIMESTAMPTZ(3),
    "code_ttl_seconds" INTEGER,
    "late_after_minutes" INTEGER,
    "last_event" INTEGER NOT NULL DEFAULT 0,
    "total_present" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "session_id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,
    "status" "attendance_status" NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_events" (
    "session_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "type" "session_event_type" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "student_id" UUID,
    "former_status" "attendance_status",
    "status" "attendance_status",
    "reason" TEXT,
    "total_present" INTEGER NOT NULL,

    CONSTRAINT "session_events_pkey" PRIMARY KEY ("session_id","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "logins_refresh_hash_key" ON "logins"("refresh_hash");

-- CreateIndex
CREATE INDEX "logins_user_id_idx" ON "logins"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "classes_code_key" ON "classes"("code");

-- CreateIndex
CREATE INDEX "classes_teacher_id_idx" ON "classes"("teacher_id");

-- CreateIndex
CREATE INDEX "enrollments_student_id_idx" ON "enrollments"("student_id");

-- CreateIndex
CREATE UNIQUE INDEX "enrollments_class_id_student_id_key" ON "enrollments"("class_id", "student_id");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_number_key" ON "sessions"("number");

-- CreateIndex
CREATE INDEX "sessions_class_id_start_time_idx" ON "sessions"("class_id", "start_time");

-- CreateIndex
CREATE INDEX "attendance_student_id_marked_at_idx" ON "attendance"("student_id", "marked_at");

-- CreateIndex
CREATE UNIQUE INDEX "attendance_session_id_student_id_key" ON "attendance"("session_id", "student_id");

-- CreateIndex
CREATE INDEX "session_events_student_id_idx" ON "session_events"("student_id");

-- AddForeignKey
ALTER TABLE "logins" ADD CONSTRAINT "logins_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "classes" ADD CONSTRAINT "classes_teacher_id_fkey" FOREIGN KEY ("teacher_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_student_id_fkey" FOREIGN KEY ("student_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "classes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "classes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_student_id_fkey" FOREIGN KEY ("student_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_events" ADD CONSTRAINT "session_events_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_events" ADD CONSTRAINT "session_events_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_events" ADD CONSTRAINT "session_events_student_id_fkey" FOREIGN KEY ("student_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- From here on by hand: what Prisma cannot express.

-- Checks
ALTER TABLE "users"
    ADD CONSTRAINT "users_email_lower_case" CHECK ("email" = lower("email")),
    ADD CONSTRAINT "users_email_not_blank" CHECK ("email" ~ '\S'),
    ADD CONSTRAINT "users_full_name_not_blank" CHECK ("full_name" ~ '\S');

ALTER TABLE "logins"
    ADD CONSTRAINT "logins_refresh_hash_sha256" CHECK (octet_length("refresh_hash") = 32),
    ADD CONSTRAINT "logins_previous_refresh_hash_sha256" CHECK (octet_length("previous_refresh_hash") = 32);

ALTER TABLE "classes"
    ADD CONSTRAINT "classes_name_not_blank" CHECK ("name" ~ '\S'),
    ADD CONSTRAINT "classes_code_upper_case" CHECK ("code" = upper("code")),
    ADD CONSTRAINT "classes_code_not_blank" CHECK ("code" ~ '\S'),
    ADD CONSTRAINT "classes_capacity_positive" CHECK ("capacity" > 0),
    ADD CONSTRAINT "classes_code_policy_has_join_code" CHECK ("enrolment_policy" <> 'code' OR ("join_code" IS NOT NULL AND "join_code" ~ '\S')),
    ADD CONSTRAINT "classes_code_ttl_seconds_range" CHECK ("code_ttl_seconds" >= 5),
    ADD CONSTRAINT "classes_late_after_minutes_range" CHECK ("late_after_minutes" BETWEEN 0 AND 1440);

ALTER TABLE "sessions"
    ADD CONSTRAINT "sessions_ends_after_start" CHECK ("end_time" > "start_time"),
    ADD CONSTRAINT "sessions_ended_after_started" CHECK ("ended_at" >= "started_at"),
    ADD CONSTRAINT "sessions_started_with_policy" CHECK (
        "started_at" IS NULL
        OR ("code_epoch_at" IS NOT NULL AND "code_ttl_seconds" IS NOT NULL AND "late_after_minutes" IS NOT NULL)
    ),
    ADD CONSTRAINT "sessions_code_key_32_bytes" CHECK (octet_length("code_key") = 32),
    ADD CONSTRAINT "sessions_code_epoch_range" CHECK ("code_epoch" >= 0),
    ADD CONSTRAINT "sessions_code_ttl_seconds_range" CHECK ("code_ttl_seconds" >= 5),
    ADD CONSTRAINT "sessions_late_after_minutes_range" CHECK ("late_after_minutes" BETWEEN 0 AND 1440),
    ADD CONSTRAINT "sessions_last_event_range" CHECK ("last_event" >= 0),
    ADD CONSTRAINT "sessions_total_present_range" CHECK ("total_present" >= 0);

ALTER TABLE "session_events"
    ADD CONSTRAINT "session_events_number_range" CHECK ("number" > 0),
    ADD CONSTRAINT "session_events_total_present_range" CHECK ("total_present" >= 0),
    ADD CONSTRAINT "session_events_fields_of_type" CHECK (
        CASE "type"
            WHEN 'attendance-marked' THEN "student_id" IS NOT NULL AND "status" IS NOT NULL AND "former_status" IS NULL
            WHEN 'attendance-changed' THEN "student_id" IS NOT NULL AND "status" IS NOT NULL AND "former_status" IS NOT NULL
            ELSE "student_id" IS NULL AND "status" IS NULL AND "former_status" IS NULL
        END
    );

-- The log of a session is append-only.
CREATE FUNCTION "refuse_edit"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'table % is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "session_events_append_only"
    BEFORE UPDATE OR DELETE OR TRUNCATE ON "session_events"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_edit"();

-- A teacher owns a class, a student is enrolled. Arguments of the trigger: the column with the user, the role it must have.
CREATE FUNCTION "require_role"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM "users" WHERE "id" = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid AND "role" <> TG_ARGV[1]::"user_role";
    IF FOUND THEN
        RAISE EXCEPTION '%.% must be a user with the role %', TG_TABLE_NAME, TG_ARGV[0], TG_ARGV[1] USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER "classes_teacher_is_employee"
    BEFORE INSERT OR UPDATE OF "teacher_id" ON "classes"
    FOR EACH ROW EXECUTE FUNCTION "require_role"('teacher_id', 'employee');

CREATE TRIGGER "enrollments_student_is_student"
    BEFORE INSERT OR UPDATE OF "student_id" ON "enrollments"
    FOR EACH ROW EXECUTE FUNCTION "require_role"('student_id', 'student');
