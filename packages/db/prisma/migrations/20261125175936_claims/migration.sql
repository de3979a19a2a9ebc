-- CreateTable
CREATE TABLE "redeemed_claims" (
    "id" TEXT NOT NULL,
    "student_id" UUID NOT NULL,
    "redeemed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "redeemed_claims_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "redeemed_claims_redeemed_at_idx" ON "redeemed_claims"("redeemed_at");

-- AddForeignKey
ALTER TABLE "redeemed_claims" ADD CONSTRAINT "redeemed_claims_student_id_fkey" FOREIGN KEY ("student_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
