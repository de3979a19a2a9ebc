-- AlterTable
ALTER TABLE "sessions" ADD COLUMN     "series_id" UUID;

-- CreateIndex
CREATE INDEX "sessions_series_id_idx" ON "sessions"("series_id");

-- A change without a status: the mark was taken back.
ALTER TABLE "session_events" DROP CONSTRAINT "session_events_fields_of_type";
ALTER TABLE "session_events"
    ADD CONSTRAINT "session_events_fields_of_type" CHECK (
        CASE "type"
            WHEN 'attendance-marked' THEN "student_id" IS NOT NULL AND "status" IS NOT NULL AND "former_status" IS NULL
            WHEN 'attendance-changed' THEN "student_id" IS NOT NULL AND "former_status" IS NOT NULL
            ELSE "student_id" IS NULL AND "status" IS NULL AND "former_status" IS NULL
        END
    );
