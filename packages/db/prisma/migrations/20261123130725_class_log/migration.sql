-- AlterTable
ALTER TABLE "classes" ADD COLUMN     "last_event" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "class_events" (
    "class_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "session_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "class_events_pkey" PRIMARY KEY ("class_id","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "class_events_session_id_key" ON "class_events"("session_id");

-- AddForeignKey
ALTER TABLE "class_events" ADD CONSTRAINT "class_events_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "classes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "class_events" ADD CONSTRAINT "class_events_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- From here on by hand: what Prisma cannot express.

ALTER TABLE "classes"
    ADD CONSTRAINT "classes_last_event_range" CHECK ("last_event" >= 0);

ALTER TABLE "class_events"
    ADD CONSTRAINT "class_events_number_range" CHECK ("number" > 0);

CREATE TRIGGER "class_events_append_only"
    BEFORE UPDATE OR DELETE OR TRUNCATE ON "class_events"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_edit"();

-- Sessions that were started before there was this log.
INSERT INTO "class_events" ("class_id", "number", "session_id", "at")
SELECT "class_id", row_number() OVER (PARTITION BY "class_id" ORDER BY "started_at", "id"), "id", "started_at"
FROM "sessions" WHERE "started_at" IS NOT NULL;

UPDATE "classes" SET "last_event" = counted."n"
FROM (SELECT "class_id", count(*) AS "n" FROM "class_events" GROUP BY "class_id") AS counted
WHERE "classes"."id" = counted."class_id";
