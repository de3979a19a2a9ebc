-- CreateEnum
CREATE TYPE "late_upload_policy" AS ENUM ('accept', 'flag', 'refuse');

-- AlterTable
ALTER TABLE "attendance" ADD COLUMN     "flagged" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "nonce" TEXT,
ADD COLUMN     "received_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "classes" ADD COLUMN     "late_upload_policy" "late_upload_policy" NOT NULL DEFAULT 'flag';

-- A nonce is made by a phone, so that its bounds are those of the contract; nothing is received before it was scanned.
ALTER TABLE "attendance"
    ADD CONSTRAINT "attendance_nonce_form" CHECK ("nonce" ~ '^[A-Za-z0-9_-]{16,64}$'),
    ADD CONSTRAINT "attendance_received_after_marked" CHECK ("received_at" >= "marked_at");
