-- AlterTable
ALTER TABLE "sessions" ADD COLUMN     "series_id" UUID;

-- CreateIndex
CREATE INDEX "sessions_series_id_idx" ON "sessions"("series_id");
